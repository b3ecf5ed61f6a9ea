package org.presessions.demonstration;

import org.presessions.people.Role;
import org.presessions.shared.Coded;

/// The roles that a visitor of the demonstration can try.
enum SampleRole implements Coded {
    APPLICANT("Alex Sample", "/applications"),
    SPEAKER("Sacha Sample", "/statements", Role.SPEAKER),
    SECRETARIAT("Sidney Sample", "/desk", Role.SECRETARIAT, Role.ADMINISTRATOR),
    MODERATOR("Morgan Sample", "/meetings", Role.MODERATOR),
    DELEGATE("Dominique Sample", "/invitations"),
    STATE_UNDER_REVIEW("Robin Sample", "/invitations");

    final String personName;
    final String path;
    final Role[] roles;

    SampleRole(String personName, String path, Role... roles) {
        this.personName = personName;
        this.path = path;
        this.roles = roles;
    }

    String email() {
        return code() + "@sample.example.org";
    }
}
