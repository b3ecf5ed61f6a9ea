# Reads the reports of the tests (XML): which were skipped and why, and the ten classes that took longest.

function attribute(name,   found) {
  if (!match($0, "[ <]" name "=\"[^\"]*\"")) return ""
  found = substr($0, RSTART, RLENGTH)
  sub("^[ <]" name "=\"", "", found)
  sub("\"$", "", found)
  gsub(/&#10;/, " ", found); gsub(/&quot;/, "\"", found); gsub(/&apos;/, "'", found); gsub(/&lt;/, "<", found); gsub(/&gt;/, ">", found)
  gsub(/&amp;/, "\\&", found)
  return found
}

# An attribute, or the first line of the exception that ended the test
function reason(   said) {
  said = attribute("message")
  if (said == "" && match($0, /CDATA\[[^:]*: /)) {
    said = substr($0, RSTART + RLENGTH)
    sub(/^Assumption failed: /, "", said)
  }
  return said == "" ? "no reason given" : said
}

function short(class) { sub(/.*\./, "", class); return class }

/<testsuite / { seconds[short(attribute("name"))] = attribute("time") }
/<testcase / { test = short(attribute("classname")) "." attribute("name") }
/<skipped/ { skipped[test] = reason(); skips++ }

END {
  printf "\nSkipped: %d\n", skips
  fflush()
  for (test in skipped) printf "  %s: %s\n", test, skipped[test] | "sort"
  close("sort")
  printf "\nThe ten slowest classes, in seconds:\n"
  fflush()
  for (class in seconds) printf "  %8.1f  %s\n", seconds[class], class | "sort -rn | head -n 10"
  close("sort -rn | head -n 10")
}
