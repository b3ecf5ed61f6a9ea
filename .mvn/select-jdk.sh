# Sourced by mvnw and by the scripts in bin/: leaves JAVA_HOME at a JDK 25 or newer, or explains how to get one.
# A newcomer's default `java` is often older; asking for a change of default would disturb the rest of the machine.

jdk_release_of() { # prints the feature release of the JDK in folder $1, or nothing
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_is_new_enough() {
  jdk_found=$(jdk_release_of "$1")
  [ -n "$jdk_found" ] && [ "$jdk_found" -ge 25 ]
}

select_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && jdk_is_new_enough "$JAVA_HOME"; then return 0; fi
  for jdk_candidate in /usr/lib/jvm/* "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if jdk_is_new_enough "$jdk_candidate"; then
      JAVA_HOME=$jdk_candidate
      export JAVA_HOME
      return 0
    fi
  done
  cat >&2 <<'MESSAGE'
Pre-sessions needs a JDK 25 or newer, and none was found in JAVA_HOME, /usr/lib/jvm, ~/.sdkman, ~/.jdks
or /Library/Java/JavaVirtualMachines. The default `java` of this machine may stay as it is; add one of these:

  Debian, Ubuntu:  apt install openjdk-25-jdk-headless      (or Temurin's package: temurin-25-jdk)
  any Linux, mac:  sdk install java 25-tem                  (https://sdkman.io)

Then start again. To use a JDK elsewhere: JAVA_HOME=/path/to/jdk-25 bin/run
MESSAGE
  return 1
}

select_jdk || exit 1
