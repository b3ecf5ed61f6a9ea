package org.presessions.applications.announcements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.presessions.shared.Coded;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Wording;
import org.springframework.core.io.ClassPathResource;

/// Texts of calls from files of the program, one for each language: `example.fr.md`, its sections each under a heading
/// with the section's
/// code.
public final class CallTextFiles {
    private static final Pattern SECTION = Pattern.compile("(?ms)^# ([a-z-]+)\\n(.*?)(?=^# |\\z)");

    private CallTextFiles() {}

    /// What a call may begin with where there was none before.
    static CallText example() {
        return read("calls/example");
    }

    /// @param name of the files, without language and ending
    public static CallText read(String name) {
        var text = CallText.EMPTY;
        for (var said : sections(name, Locale.ENGLISH).entrySet())
            text = text.with(said.getKey(), Wording.english(said.getValue()));
        for (var language : Languages.OFFERED.translations())
            for (var said : sections(name, language).entrySet())
                text = text.with(
                        said.getKey(),
                        text.of(said.getKey()).orElseThrow().and(language.getLanguage(), said.getValue()));
        return text;
    }

    private static Map<CallSection, String> sections(String name, Locale language) {
        var sections = new EnumMap<CallSection, String>(CallSection.class);
        var found = SECTION.matcher(content(name + "." + language.getLanguage() + ".md"));
        while (found.find())
            sections.put(
                    Coded.of(CallSection.class, found.group(1)), found.group(2).strip());
        return sections;
    }

    private static String content(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
