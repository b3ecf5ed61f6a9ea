package org.presessions.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.presessions.shared.words.Words;

/// A letter whose words staff may change. The product's own stand in bundles as `<key>.subject` and `<key>.body`, and
/// have no plural forms: a value brings its own.
///
/// @param fields what it may say, in the order in which the bundles number them; a text holds them as `[[state]]`.
/// One without a name is not offered
/// @param needed those without which it must not leave, whatever its words
public record LetterTemplate(String key, List<String> fields, List<String> needed) {
    private static final String LINK = "link";

    public LetterTemplate(String key, List<String> fields) {
        this(key, fields, List.of());
    }

    /// Modules that write such letters.
    public interface Source {
        List<LetterTemplate> templates();
    }

    /// How a field is written in a text.
    public static String sign(String field) {
        return "[[" + field + "]]";
    }

    /// The product's own words, with its fields where values would stand.
    public LetterText own(Words words) {
        var signs = fields.stream().map(LetterTemplate::sign).toArray();
        return new LetterText(words.t(key + ".subject", signs), words.t(key + ".body", signs));
    }

    /// All that a text may hold: the personal link where the letter has one.
    public List<String> fieldsOf(LetterText own) {
        var all = new ArrayList<>(
                fields.stream().filter(field -> !field.isEmpty()).toList());
        if (own.body().contains(Mail.LINK)) all.add(LINK);
        return all;
    }

    public String signs(LetterText own) {
        return fieldsOf(own).stream().map(LetterTemplate::sign).collect(Collectors.joining(", "));
    }
}
