package org.presessions.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes letters in the words that hold: those that staff saved, else the product's own.
@Component
@Transactional(readOnly = true)
public class LetterWords {
    /// Words that are tried and not saved yet.
    private static final ScopedValue<SavedTemplate> TRIED = ScopedValue.newInstance();

    /// A mail, and which words it was written from.
    public record Written(Mail mail, String template) {
        /// With something in the mail that is no words.
        public Written with(UnaryOperator<Mail> more) {
            return new Written(more.apply(mail), template);
        }
    }

    private final TemplateRepository repository;

    LetterWords(TemplateRepository repository) {
        this.repository = repository;
    }

    /// Words that were read, and wait for their values: whoever writes while others wait reads them before.
    ///
    /// @param saved absent where nobody changed them
    public record Ready(LetterTemplate template, Words words, Optional<SavedTemplate> saved) {
        /// @param kind of the mail
        /// @param values in the order of the template's fields
        public Written write(String kind, UUID personId, String toAddress, Object... values) {
            var own = Mail.of(kind, personId, toAddress, words, template.key(), values);
            var mail = saved.map(SavedTemplate::text)
                    .filter(text -> !text.isEmpty())
                    .map(text -> own.saying(text.with(named(template.fields(), values))))
                    .orElse(own);
            var version = saved.map(SavedTemplate::version).orElse(0);
            return new Written(mail, template.key() + "/" + words.locale().getLanguage() + "/" + version);
        }
    }

    /// @param kind of the mail
    /// @param values in the order of the template's fields
    public Written write(
            LetterTemplate template, String kind, UUID personId, String toAddress, Words words, Object... values) {
        return ready(template, words).write(kind, personId, toAddress, values);
    }

    public Ready ready(LetterTemplate template, Words words) {
        return new Ready(template, words, saved(template, words));
    }

    /// Does something as if words were saved that are only tried.
    public static <T> T trying(SavedTemplate tried, Supplier<T> act) {
        return ScopedValue.where(TRIED, tried).call(act::get);
    }

    private Optional<SavedTemplate> saved(LetterTemplate template, Words words) {
        if (TRIED.isBound() && TRIED.get().isOf(template, words.locale())) return Optional.of(TRIED.get());
        return repository.latest(template.key(), words.locale());
    }

    private static Map<String, String> named(List<String> fields, Object... values) {
        var named = new HashMap<String, String>();
        for (var i = 0; i < fields.size(); i++) named.put(fields.get(i), String.valueOf(values[i]));
        return named;
    }
}
