package org.presessions.shared.words;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The languages of the interface: English, French and Spanish, the three of UPR Info's own form.
///
/// One more is its code below and one file of words, `messages/all_<code>.properties`. How it writes dates, numbers and
/// plurals, and in which direction, is known of it (Unicode's CLDR); what stays untranslated is said in English.
public record Languages(List<Locale> all) {
    public static final Languages OFFERED = of("en", "fr", "es");

    public Languages {
        all = List.copyOf(all);
    }

    /// @param codes ISO 639, such as `fr`
    public static Languages of(String... codes) {
        return new Languages(Arrays.stream(codes).map(Locale::of).toList());
    }

    /// All but English.
    public List<Locale> translations() {
        return all.stream().filter(locale -> !locale.equals(Locale.ENGLISH)).toList();
    }

    public Optional<Locale> find(String code) {
        return all.stream().filter(locale -> locale.getLanguage().equals(code)).findFirst();
    }

    /// The offered language nearest to a locale such as `fr-CH`; English where none is near.
    public Locale nearest(Locale wanted) {
        return find(wanted.getLanguage()).orElse(Locale.ENGLISH);
    }

    /// `rtl` or `ltr`, as `dir` takes it.
    public static String direction(Locale locale) {
        return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
    }
}
