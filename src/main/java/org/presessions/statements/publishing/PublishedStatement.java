package org.presessions.statements.publishing;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.presessions.calendar.PreSession;
import org.presessions.protection.Shown;
import org.presessions.shared.Option;
import org.presessions.shared.Page;
import org.presessions.statements.text.FollowedUp;
import org.presessions.statements.text.StatementLanguages;

/// A statement that its speaker lets everybody see.
///
/// @param language code of the one it is written in
/// @param issues of its text, in the reader's words; none where the text is not shown
/// @param spoken its words; empty where the text is not shown
/// @param followedUp earlier recommendations that its text speaks of; none where the text is not shown
/// @param captions codes of the languages of its captions; none where the text is not shown
/// @param video whether there is one that may be watched or heard
/// @param poster address of a picture of it, which works for some hours; null where the picture is not shown
/// @param length such as 4:52; empty without a video
public record PublishedStatement(
        Shown speaker,
        PreSession preSession,
        String language,
        List<Option> issues,
        String spoken,
        List<FollowedUp> followedUp,
        SortedSet<String> captions,
        boolean video,
        @Nullable String poster,
        String length) {
    public String path() {
        return preSession.path() + "/statements/" + speaker.seatId();
    }

    /// As it is shown among others.
    public Card card(Page page) {
        return new Card(
                speaker.isNamed() ? speaker.name() : page.t("statements.card.unnamed"),
                speaker.institution(),
                !speaker.isNamed(),
                issues.stream().map(Option::label).toList(),
                poster,
                video ? path() : null,
                length,
                spoken.isEmpty() && captions.isEmpty() ? null : path(),
                remarks(page));
    }

    private String remarks(Page page) {
        if (captions.isEmpty()) return "";
        var languages = captions.stream()
                .map(code -> StatementLanguages.name(code, page.locale()))
                .collect(joining(", "));
        return page.t("statements.card.captions", languages);
    }

    /// Whether a word stands in it, or in what everybody may know of whose it is; accents and capitals do not matter.
    boolean says(String word) {
        var labels = issues.stream().map(Option::label).collect(joining("\n"));
        return plain(String.join("\n", spoken, labels, speaker.name(), speaker.institution()))
                .contains(plain(word));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /// Whether it can be followed in a language, as a text or by captions.
    boolean isIn(String code) {
        return language.equals(code) && (video || !spoken.isEmpty()) || captions.contains(code);
    }
}
