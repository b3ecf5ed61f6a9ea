# Sourced by bin/test: a PostgreSQL of the distribution, from 15 on, on a folder that is thrown away, for tests that must pass there too.

other_postgres_bin() { # prints where the programs of one that we support are; nothing where there is none
  ls -d /usr/lib/postgresql/*/bin 2>/dev/null | awk -F/ '$5 >= 15' | sort -V | tail -n 1
}

as_other() { # PostgreSQL refuses to run as root
  if [ "$(id -u)" = 0 ]; then setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"; else "$@"; fi
}

start_other_postgres() { # prints its JDBC address
  other=$(mktemp -d) && chmod 755 "$other" && mkdir "$other/data" || return 1
  [ "$(id -u)" != 0 ] || chown nobody "$other/data"
  bin=$(other_postgres_bin)
  port=$(awk 'BEGIN { srand(); print 20000 + int(rand() * 20000) }')
  as_other "$bin/initdb" -D "$other/data" -U presessions -A trust -E UTF8 --locale=C.UTF-8 >/dev/null &&
    as_other "$bin/pg_ctl" -D "$other/data" -w -l "$other/data/log" \
      -o "-p $port -c listen_addresses=localhost -c unix_socket_directories=" start >/dev/null &&
    as_other "$bin/createdb" -h localhost -p "$port" -U presessions presessions || return 1
  echo "$other" >target/other-postgres
  echo "jdbc:postgresql://localhost:$port/presessions"
}

stop_other_postgres() {
  other=$(cat target/other-postgres) || return
  as_other "$(other_postgres_bin)/pg_ctl" -D "$other/data" -m immediate stop >/dev/null
  rm -rf "$other" target/other-postgres
}
