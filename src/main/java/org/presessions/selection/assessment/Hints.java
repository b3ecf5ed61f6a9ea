package org.presessions.selection.assessment;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.presessions.applications.answers.Answers;
import org.presessions.states.State;

/// Finds what an assessor and an application have in common.
final class Hints {
    /// Mailboxes that anybody can have say nothing of who works where; at `example.org` nobody does.
    private static final Set<String> ANYBODYS = Set.of("""
            163.com aol.com bluewin.ch example.com example.net example.org gmail.com gmx.ch gmx.com gmx.de gmx.net
            googlemail.com hotmail.com hotmail.es hotmail.fr icloud.com live.com live.fr mail.com mail.ru me.com
            msn.com outlook.com outlook.es outlook.fr proton.me protonmail.com qq.com riseup.net tutanota.com yahoo.com
            yahoo.es yahoo.fr yandex.com yandex.ru ymail.com zoho.com
            """.split("\\s+"));

    private static final int LETTERS_AT_LEAST = 4; // shorter words stand in many names, and in capitals in few

    private Hints() {}

    static boolean shareDomain(String email, Answers answers) {
        var own = domain(email);
        return !own.isEmpty()
                && !ANYBODYS.contains(own)
                && Stream.of(answers.email(), answers.speakerEmail(), answers.website())
                        .map(Hints::domain)
                        .anyMatch(other -> other.equals(own) || other.endsWith("." + own) || own.endsWith("." + other));
    }

    /// By a part of a name; what is as short as HRW, by that word in capitals.
    ///
    /// @param lines what the assessor wrote
    static boolean isTied(List<String> lines, Answers answers) {
        var names = plain(answers.institution() + "\n" + answers.members());
        return lines.stream().map(Hints::plain).anyMatch(line -> isIn(names, line));
    }

    private static boolean isIn(String names, String line) {
        if (line.length() >= LETTERS_AT_LEAST) return lower(names).contains(lower(line));
        var capitals = line.toUpperCase(Locale.ROOT);
        return capitals.matches("[\\p{L}\\p{N}]{2,}")
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + capitals + "(?![\\p{L}\\p{N}])")
                        .matcher(names)
                        .find();
    }

    /// By the State's name in any of our languages.
    static boolean isTied(List<String> lines, State state) {
        return lines.stream()
                .map(Hints::folded)
                .anyMatch(line -> Stream.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"))
                        .anyMatch(language -> folded(state.name(language)).equals(line)));
    }

    /// Of an e-mail address or a web address; empty where there is none.
    private static String domain(String address) {
        var host = address.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("[/?#].*$", "")
                .replaceFirst("^.*@", "")
                .replaceFirst(":\\d+$", "")
                .replaceFirst("^www\\.", "");
        return host.contains(".") ? host : "";
    }

    private static String folded(String text) {
        return lower(plain(text));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// Without accents.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .strip();
    }
}
