package org.presessions.applications.announcements;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.presessions.shared.markdown.Markdown;
import org.presessions.shared.words.Wording;

/// What a call says beside its dates and States, in Markdown.
///
/// @param sections those of which something is said, in English at least
public record CallText(Map<CallSection, Wording> sections) {
    public static final CallText EMPTY = new CallText(Map.of());
    /// As the example has them: "[Write here who …]".
    private static final Pattern GAP = Pattern.compile("(?m)^\\s*\\[[^\\]\n]+]\\s*$");

    /// A section in the reader's language.
    public record Part(CallSection section, Markdown text) {}

    public CallText {
        sections = Map.copyOf(sections);
    }

    /// The same with one section more, or another one in its place.
    public CallText with(CallSection section, Wording said) {
        var more = new EnumMap<CallSection, Wording>(CallSection.class);
        more.putAll(sections);
        more.put(section, said);
        return new CallText(more);
    }

    /// The first paragraph in brackets that still asks its writer for something, in any language.
    public Optional<String> gap() {
        return Arrays.stream(CallSection.values())
                .flatMap(section -> of(section).stream())
                .flatMap(said -> new TreeMap<>(said.byLanguage()).values().stream())
                .flatMap(said -> GAP.matcher(said).results())
                .map(found -> found.group().strip())
                .findFirst();
    }

    public Optional<Wording> of(CallSection section) {
        return Optional.ofNullable(sections.get(section));
    }

    /// In the order in which they are read.
    public List<Part> in(Locale locale) {
        return Arrays.stream(CallSection.values())
                .flatMap(section -> of(section).stream().map(said -> new Part(section, new Markdown(said.in(locale)))))
                .toList();
    }
}
