# Sourced by the scripts in bin/: the JDK, the programs that the product and its tests need, and the build.

cd "$(dirname "$0")/.." || exit 1
. .mvn/select-jdk.sh

say() { printf '%s\n' "• $*"; }

run_as_root() { # runs a command as root where that needs no password, else fails
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@" 2>/dev/null; fi
}

need_programs() { # $1: command=package, …; installs what is missing, or names the one command that does
  packages=
  for pair in "$@"; do
    command -v "${pair%%=*}" >/dev/null 2>&1 || packages="$packages ${pair#*=}"
  done
  [ -z "$packages" ] && return 0
  say "Installing$packages"
  if command -v apt-get >/dev/null 2>&1 && run_as_root apt-get update -qq >/dev/null &&
    run_as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null; then
    return 0
  fi
  say "Could not install$packages. This one command does:  sudo apt-get install -y$packages"
  return 1
}

need_phone_pictures() { # what reads HEIC; from Debian 13 and Ubuntu 24.04 on its decoder is a package by itself
  decoder=
  ! apt-cache show libheif-plugin-libde265 >/dev/null 2>&1 || decoder=" libheif-plugin-libde265"
  need_programs "heif-convert=libheif-examples$decoder"
}

mask_services() { # Debian's packages start services that would listen to the whole network; ours are children of the server
  command -v systemctl >/dev/null 2>&1 || return 0
  for service in "$@"; do
    systemctl cat "$service" >/dev/null 2>&1 || run_as_root systemctl mask "$service" >/dev/null 2>&1
  done
  return 0
}

need_live_sound() { # Janus and its relay, whose own services must not start; of what is there already that is somebody's choice
  for pair in janus=janus turnserver=coturn; do
    command -v "${pair%%=*}" >/dev/null 2>&1 || mask_services "${pair#*=}"
  done
  need_programs janus=janus turnserver=coturn bwrap=bubblewrap
}

build_if_changed() { # the jar is as old as the beginning of its build: what changes meanwhile is newer
  jar=target/presessions.jar
  if [ -f "$jar" ] && [ -z "$(find pom.xml src/main .mvn -newer "$jar" -type f -print | head -n 1)" ]; then return 0; fi
  say "Building (the first time takes a minute or two, later less)"
  mkdir -p target
  touch target/build-began
  [ ! -f "$jar" ] || mv "$jar" target/presessions.before
  {
    ./mvnw -DskipTests -Dspotless.check.skip=true package 2>&1
    echo $? >target/build-status
  } | show_build_progress
  if [ "$(cat target/build-status)" = 0 ]; then touch -r target/build-began "$jar"; else keep_what_was_built_before; fi
}

keep_what_was_built_before() { # a mistake in a new version stops no service; who develops wants to see it
  rm -f "$jar"
  [ ! -f target/presessions.before ] || mv target/presessions.before "$jar"
  if [ "$BUILD_OR_STOP" ] || [ ! -f "$jar" ]; then exit 1; fi
  say "The build failed: what was built before is used"
}

show_build_progress() {
  awk '/^\[INFO\] --- / { printf "  %s\n", $3; fflush() } /^Downloading from/ { n++; if (n % 100 == 0) { printf "  %d files fetched\n", n; fflush() } }
       /^\[ERROR\]|BUILD FAILURE|^Pre-sessions needs/ { print; fflush() }'
}

run_bench_test() { # $1: a bench that needs the whole server, and is therefore run as its tests are; all else that it says is in target/
  say "Measuring; some minutes"
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 ./mvnw -q -Dspotless.check.skip=true test -Dtest="$1" ${BENCH_CLIENTS:+-Dbench.clients=$BENCH_CLIENTS} \
    >"target/$1.log" 2>&1 || { tail -n 40 "target/$1.log"; exit 1; }
  sed -n '/^| /p; /^{"bench"/p' "target/$1.log"
}
