package org.presessions.missions.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.presessions.people.EmailAddress;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Languages;
import org.presessions.states.MembersAndObservers;
import org.presessions.states.State;

/// Pasted lines such as `HTI; mission@example.org; fr`. Several lines of one State are several addresses, which take
/// the
/// place of those it had: of a State with a wrong line nothing is understood.
final class MissionImport {
    private static final int LINES_AT_MOST = 2000;

    /// What the lines say of one mission.
    record Entry(State state, Locale locale, List<String> emails) {}

    private record Line(String text, Optional<State> state) {}

    private final MembersAndObservers parties;
    private final Languages languages;
    private final Map<String, State> known;
    private final FieldErrors errors = new FieldErrors();
    private final List<Line> lines = new ArrayList<>();
    private final Map<State, Entry> entries = new LinkedHashMap<>();
    private final Map<String, State> owners = new LinkedHashMap<>();
    private final Set<State> wrong = new HashSet<>();

    private MissionImport(MembersAndObservers parties, Languages languages, Map<String, State> known) {
        this.parties = parties;
        this.languages = languages;
        this.known = known;
    }

    /// @param known whose the addresses are that are in the register already
    static MissionImport parse(
            String text, MembersAndObservers parties, Languages languages, Map<String, State> known) {
        var parsed = new MissionImport(parties, languages, known);
        var lines = text.lines().toList();
        if (lines.size() > LINES_AT_MOST) parsed.errors.add("lines", "missions.error.lines", LINES_AT_MOST);
        else
            for (var i = 0; i < lines.size(); i++)
                parsed.read(i + 1, lines.get(i).strip());
        parsed.entries.keySet().removeAll(parsed.wrong);
        if (parsed.lines.isEmpty() && !parsed.errors.any()) parsed.errors.add("lines", "missions.error.nothing");
        return parsed;
    }

    /// One for each line that is wrong.
    FieldErrors errors() {
        return errors;
    }

    /// What was understood.
    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /// The lines of States of which one line at least is wrong, and those of no State.
    String left() {
        return lines.stream()
                .filter(line -> line.state().filter(entries::containsKey).isEmpty())
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }

    private void read(int number, String line) {
        if (line.isEmpty()) return;
        var parts = line.split(line.matches(".*[;\t].*") ? "[;\t]" : ",(?=[^,]*@)|(?<=@[^,]{1,250}),", 3);
        var state = parties.named(parts[0]);
        lines.add(new Line(line, state));
        var email = EmailAddress.parse(parts.length > 1 ? parts[1] : "");
        var locale = languages.find(parts.length > 2 ? parts[2].strip().toLowerCase(Locale.ROOT) : "en");
        var many = line.chars().filter(sign -> sign == '@').count() > 1;
        if (state.isEmpty()) addUnknown(number, parts[0].strip());
        else if (many) refuse(state.get(), "missions.error.line-addresses", number);
        else if (email.isEmpty()) refuse(state.get(), "missions.error.line-address", number);
        else if (locale.isEmpty()) refuse(state.get(), "missions.error.line-language", number);
        else add(number, new Entry(state.get(), locale.get(), List.of(email.get())));
    }

    private void addUnknown(int number, String name) {
        parties.nearlyNamed(name)
                .ifPresentOrElse(
                        nearly -> errors.add("lines", "missions.error.line-nearly", number, name, nearly.names()),
                        () -> errors.add("lines", "missions.error.line-state", number, name));
    }

    private void add(int number, Entry entry) {
        var email = entry.emails().getFirst();
        var owner = owners.putIfAbsent(email, entry.state());
        var other = Optional.ofNullable(known.get(email)).filter(state -> !state.equals(entry.state()));
        if (owner != null && !owner.equals(entry.state()))
            refuse(entry.state(), "missions.error.line-other-mission", number);
        else other.ifPresent(state -> refuse(entry.state(), "missions.error.line-taken", number, email, state.iso3()));
        entries.merge(entry.state(), entry, (before, next) -> {
            var emails = new ArrayList<>(before.emails());
            emails.addAll(next.emails());
            return new Entry(before.state(), before.locale(), List.copyOf(emails));
        });
    }

    private void refuse(State state, String key, Object... values) {
        errors.add("lines", key, values);
        wrong.add(state);
    }
}
