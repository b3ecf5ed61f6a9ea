package org.presessions.people;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Visitor;

/// Somebody on the staff as the form that changes them says it.
///
/// @param roles codes of the roles that they are to have
record StaffForm(@Nullable String name, @Nullable Set<String> roles) {
    static final Set<Role> STAFF = EnumSet.of(Role.ADMINISTRATOR, Role.SECRETARIAT, Role.MODERATOR);

    static StaffForm of(Person person) {
        return new StaffForm(
                person.name(), person.roles().stream().map(Role::code).collect(Collectors.toSet()));
    }

    @Override
    public String name() {
        return name == null ? "" : name.strip();
    }

    @Override
    public Set<String> roles() {
        return roles == null ? Set.of() : roles;
    }

    Set<Role> staffRoles() {
        return chosen(roles());
    }

    FieldErrors check(Person person) {
        var errors = PersonForm.checkName(name());
        var wanted = staffRoles();
        errors.addIf(wanted.isEmpty(), "roles", "people.error.no-roles");
        errors.addIf(!wanted.isEmpty() && locksOut(person, wanted), "roles", "people.error.own-key");
        return errors;
    }

    /// Nobody takes the last key away from oneself.
    private static boolean locksOut(Person person, Set<Role> wanted) {
        return isOneself(person) && !wanted.contains(Role.ADMINISTRATOR);
    }

    static boolean isOneself(Person person) {
        return Visitor.current().personId().filter(person.id()::equals).isPresent();
    }

    /// Where somebody with these roles works. Whoever only moderates has no desk.
    static String landing(Set<Role> roles) {
        if (roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.SECRETARIAT)) return "/desk";
        return roles.contains(Role.MODERATOR) ? "/meetings" : "/";
    }

    static Set<Role> chosen(Set<String> codes) {
        var chosen = EnumSet.noneOf(Role.class);
        STAFF.stream().filter(role -> codes.contains(role.code())).forEach(chosen::add);
        return chosen;
    }
}
