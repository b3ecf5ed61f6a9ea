package org.presessions.shared.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One thing said in several languages, English at least: whoever reads another reads that until it is translated.
///
/// @param byLanguage texts by language, such as `fr`
public record Wording(Map<String, String> byLanguage) {
    private static final String ENGLISH = Locale.ENGLISH.getLanguage();

    public Wording {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(ENGLISH)) throw new IllegalArgumentException("no English in " + byLanguage);
    }

    public static Wording english(String text) {
        return new Wording(Map.of(ENGLISH, text));
    }

    /// Of a row with two columns of the same order: `languages` and `texts`, both `text[]`.
    public static Wording of(ResultSet row) throws SQLException {
        var languages = (String[]) row.getArray("languages").getArray();
        var texts = (String[]) row.getArray("texts").getArray();
        var byLanguage = new LinkedHashMap<String, String>();
        for (var i = 0; i < languages.length; i++) byLanguage.put(languages[i], texts[i]);
        return new Wording(byLanguage);
    }

    /// The same in one language more; nothing changes where the text is blank.
    public Wording and(String language, String text) {
        if (text.isBlank()) return this;
        var more = new LinkedHashMap<>(byLanguage);
        more.put(language, text);
        return new Wording(more);
    }

    public String in(Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), english());
    }

    public String english() {
        return byLanguage.getOrDefault(ENGLISH, "");
    }

    /// In whatever language.
    public Collection<String> texts() {
        return byLanguage.values();
    }

    /// What a statement takes as `unnest(:languages, :texts)`: arrays of the same order.
    public Map<String, String[]> columns() {
        var sorted = new TreeMap<>(byLanguage);
        return Map.of(
                "languages", sorted.keySet().toArray(String[]::new),
                "texts", sorted.values().toArray(String[]::new));
    }
}
