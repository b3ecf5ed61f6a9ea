package org.presessions.selection.assessment;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private static final int LETTERS_AT_LEAST = 4; // shorter words stand in many names

    private Hints() {}

    static boolean shareDomain(String email, Answers answers) {
        var own = domain(email);
        return !own.isEmpty()
                && !ANYBODYS.contains(own)
                && Stream.of(answers.email(), answers.speakerEmail(), answers.website())
                        .map(Hints::domain)
                        .anyMatch(other -> other.equals(own) || other.endsWith("." + own) || own.endsWith("." + other));
    }

    /// @param lines what the assessor wrote
    static boolean isTied(List<String> lines, Answers answers) {
        var names = folded(answers.institution() + "\n" + answers.members());
        return lines.stream()
                .map(Hints::folded)
                .anyMatch(line -> line.length() >= LETTERS_AT_LEAST && names.contains(line));
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
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
