package org.presessions.missions.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.presessions.people.EmailAddress;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Languages;
import org.presessions.states.MembersAndObservers;
import org.presessions.states.State;

/// Pasted lines such as `HTI; mission@example.org; fr`. Several lines of one State are several addresses. One wrong
/// line and nothing is taken, so that it can be put right and sent again.
final class MissionImport {
    private static final int LINES_AT_MOST = 2000;

    /// What the lines say of one mission.
    record Entry(State state, Locale locale, List<String> emails) {}

    private final MembersAndObservers parties;
    private final Languages languages;
    private final FieldErrors errors = new FieldErrors();
    private final Map<State, Entry> entries = new LinkedHashMap<>();
    private final Map<String, State> owners = new LinkedHashMap<>();

    private MissionImport(MembersAndObservers parties, Languages languages) {
        this.parties = parties;
        this.languages = languages;
    }

    static MissionImport parse(String text, MembersAndObservers parties, Languages languages) {
        var parsed = new MissionImport(parties, languages);
        var lines = text.lines().toList();
        if (lines.size() > LINES_AT_MOST) parsed.errors.add("lines", "missions.error.lines", LINES_AT_MOST);
        else
            for (var i = 0; i < lines.size(); i++)
                parsed.read(i + 1, lines.get(i).strip());
        if (parsed.entries.isEmpty() && !parsed.errors.any()) parsed.errors.add("lines", "missions.error.nothing");
        return parsed;
    }

    FieldErrors errors() {
        return errors;
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    private void read(int number, String line) {
        if (line.isEmpty()) return;
        var parts = line.split(line.matches(".*[;\t].*") ? "[;\t]" : ",(?=[^,]*@)|(?<=@[^,]{1,250}),", 3);
        var state = parties.named(parts[0]);
        var email = EmailAddress.parse(parts.length > 1 ? parts[1] : "");
        var locale = languages.find(parts.length > 2 ? parts[2].strip().toLowerCase(Locale.ROOT) : "en");
        errors.addIf(state.isEmpty(), "lines", "missions.error.line-state", number, parts[0].strip());
        errors.addIf(email.isEmpty(), "lines", "missions.error.line-address", number);
        errors.addIf(locale.isEmpty(), "lines", "missions.error.line-language", number);
        if (state.isPresent() && email.isPresent() && locale.isPresent())
            add(number, new Entry(state.get(), locale.get(), List.of(email.get())));
    }

    private void add(int number, Entry entry) {
        var owner = owners.putIfAbsent(entry.emails().getFirst(), entry.state());
        errors.addIf(
                owner != null && !owner.equals(entry.state()), "lines", "missions.error.line-other-mission", number);
        entries.merge(entry.state(), entry, (before, next) -> {
            var emails = new ArrayList<>(before.emails());
            emails.addAll(next.emails());
            return new Entry(before.state(), before.locale(), List.copyOf(emails));
        });
    }
}
