package org.presessions.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {
    private static final String SELECT = """
            select id, email, name, locale,
                   array(select role from person_role where person_id = person.id order by role) as roles
            from person
            """;

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(PersonRepository::person)
                .optional();
    }

    List<Person> find(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "where id in (:ids)")
                .param("ids", ids)
                .query(PersonRepository::person)
                .list();
    }

    Optional<Person> byEmail(String email) {
        return jdbc.sql(SELECT + "where email = :email")
                .param("email", email)
                .query(PersonRepository::person)
                .optional();
    }

    List<Person> byEmails(Collection<String> emails) {
        if (emails.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "where email in (:emails)")
                .param("emails", emails)
                .query(PersonRepository::person)
                .list();
    }

    List<Person> withRole(Role role) {
        return jdbc.sql(
                        SELECT
                                + "where exists (select from person_role where person_id = id and role = :role) order by name, email")
                .param("role", role.code())
                .query(PersonRepository::person)
                .list();
    }

    void insertIfNew(String email, String name, Locale locale) {
        jdbc.sql(
                        "insert into person (email, name, locale) values (:email, :name, :locale) on conflict (email) do nothing")
                .param("email", email)
                .param("name", name)
                .param("locale", locale.getLanguage())
                .update();
    }

    void rename(UUID id, String name) {
        jdbc.sql("update person set name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    boolean grant(UUID id, Role role) {
        return jdbc.sql("insert into person_role (person_id, role) values (:id, :role) on conflict do nothing")
                        .param("id", id)
                        .param("role", role.code())
                        .update()
                == 1;
    }

    boolean revoke(UUID id, Role role) {
        return jdbc.sql("delete from person_role where person_id = :id and role = :role")
                        .param("id", id)
                        .param("role", role.code())
                        .update()
                == 1;
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::of)
                .collect(Collectors.toSet());
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Locale.of(row.getString("locale")),
                roles);
    }
}
