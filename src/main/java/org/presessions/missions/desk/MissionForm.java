package org.presessions.missions.desk;

import java.util.List;
import java.util.Locale;
import org.presessions.missions.register.Mission;
import org.presessions.missions.register.MissionRegister;
import org.presessions.people.EmailAddress;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Languages;

/// A mission's entry in the register, as the secretariat types it.
///
/// @param addresses one a line
record MissionForm(String language, String addresses, FieldErrors errors) {
    private static final int ADDRESSES_AT_MOST = 20;

    static MissionForm of(Mission mission) {
        return new MissionForm(
                mission.locale().getLanguage(), String.join("\n", mission.addresses()), new FieldErrors());
    }

    static MissionForm parse(
            String language, String addresses, Mission mission, MissionRegister register, Languages languages) {
        var form = new MissionForm(language, addresses, new FieldErrors());
        if (languages.find(language).isEmpty()) form.errors.add("language", "missions.error.language");
        if (form.lines().size() > ADDRESSES_AT_MOST)
            form.errors.add("addresses", "missions.error.addresses", ADDRESSES_AT_MOST);
        for (var line : form.lines()) form.check(line, mission, register);
        return form;
    }

    Locale locale() {
        return Locale.of(language);
    }

    List<String> emails() {
        return lines().stream()
                .flatMap(line -> EmailAddress.parse(line).stream())
                .toList();
    }

    private void check(String line, Mission mission, MissionRegister register) {
        var email = EmailAddress.parse(line);
        if (email.isEmpty()) errors.add("addresses", "missions.error.address", line);
        email.flatMap(register::at)
                .filter(other -> !other.id().equals(mission.id()))
                .ifPresent(other -> errors.add(
                        "addresses",
                        "missions.error.other-mission",
                        line,
                        other.state().iso3()));
    }

    private List<String> lines() {
        return addresses
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
