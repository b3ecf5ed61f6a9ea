package org.presessions.statements.sheets;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.protection.Shown;
import org.presessions.shared.documents.EmblemPicture;
import org.presessions.shared.documents.WordDocument;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Words;
import org.presessions.statements.earlier.Citations.Cited;
import org.presessions.statements.text.IssueBlock;

/// What a statement says on one issue, for one reader. PDF and DOCX say what stands here.
///
/// @param identity the institution's, as far as it is to be known: its name and emblem stand at the head
/// @param issue in the reader's language
/// @param occasion the State under Review and the series
/// @param language BCP 47, of what the speaker wrote
/// @param cited earlier recommendations that it speaks of
/// @param address of the installation, for links that leave in a file
record FactSheet(
        Identity identity,
        String issue,
        String occasion,
        Shown speaker,
        String language,
        IssueBlock block,
        List<Cited> cited,
        String address,
        Words words) {
    String t(String key, Object... values) {
        return words.t(key, values);
    }

    /// `rtl` or `ltr`: the way in which the reader's language is written.
    String direction() {
        return Languages.direction(words.locale());
    }

    /// Which way a text of unknown language is written.
    static String direction(String text) {
        return WordDocument.isRightToLeft(text) ? "rtl" : "ltr";
    }

    Optional<String> institution() {
        return identity.name(words.locale());
    }

    Optional<EmblemPicture> emblem() {
        return EmblemPicture.of(identity);
    }

    /// Whose statement it is; the institution stands at the head.
    String by() {
        return Stream.of(speaker.name(), speaker.position())
                .filter(part -> !part.isEmpty())
                .reduce((name, position) -> name + ", " + position)
                .orElse("");
    }

    boolean followsUp() {
        return !cited.isEmpty() || !block.followUp().isEmpty();
    }

    /// Where an earlier recommendation comes from, and how far it was carried out.
    String line(Cited cited) {
        return cited.followedUp()
                .carriedOut()
                .map(how -> t("statements.sheet.cited", cited.earlier().source(), t(how.key())))
                .orElse(cited.earlier().source());
    }

    String address(Cited cited) {
        return address + cited.earlier().path();
    }

    /// Without its ending.
    String fileName() {
        return t("statements.sheet.file-name", issue, occasion);
    }
}
