package org.presessions.shared.organisation;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.presessions.shared.words.Wording;

/// The organisation that runs the installation, as it shows itself.
///
/// @param texts of whatever was written, in whichever languages
/// @param colours absent where nobody chose any
public record Identity(
        Map<IdentityText, Wording> texts, Contact contact, Optional<ColourPair> colours, Optional<Emblem> emblem) {
    /// Before anybody said anything.
    public static final Identity NONE = new Identity(Map.of(), Contact.NONE, Optional.empty(), Optional.empty());

    public Identity {
        texts = Map.copyOf(texts);
    }

    /// A text and the language that it is in.
    public record Said(String text, String language) {}

    /// What it says in that language, else in English, else in any.
    public Optional<Said> said(IdentityText part, Locale locale) {
        return Optional.ofNullable(texts.get(part))
                .flatMap(wording -> said(wording, locale.getLanguage())
                        .or(() -> said(wording, Locale.ENGLISH.getLanguage()))
                        .or(() -> wording.byLanguage().keySet().stream()
                                .sorted()
                                .flatMap(language -> said(wording, language).stream())
                                .findFirst()));
    }

    private static Optional<Said> said(Wording wording, String language) {
        return Optional.ofNullable(wording.byLanguage().get(language))
                .filter(text -> !text.isBlank())
                .map(text -> new Said(text, language));
    }

    public Optional<String> name(Locale locale) {
        return said(IdentityText.NAME, locale).map(Said::text);
    }

    /// The short name, or the name where there is none.
    public Optional<String> shortName(Locale locale) {
        return said(IdentityText.SHORT_NAME, locale).map(Said::text).or(() -> name(locale));
    }

    /// Those of the product where nobody chose any.
    public ColourPair pair() {
        return colours.orElse(ColourPair.OURS);
    }

    /// The address of something that this identity brings to a page, such as `identity.css`: never stale, because it
    /// changes with the identity.
    public String address(String name) {
        return "/assets/" + version() + "/" + name;
    }

    String version() {
        var digest = DigestUtils.getSha256Digest();
        digest.update(style().getBytes(StandardCharsets.UTF_8));
        emblem.ifPresent(known -> digest.update(known.content()));
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    /// What of the pages' style it decides.
    String style() {
        return "@layer tokens{:root{--brand:light-dark(%s,%s)}}".formatted(pair().light(), pair().dark());
    }
}
