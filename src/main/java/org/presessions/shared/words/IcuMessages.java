package org.presessions.shared.words;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/// Spring's door to our [Bundles]: what its own sources say with `java.text`, ICU says here.
final class IcuMessages extends AbstractMessageSource {
    private static final Object[] NOTHING = {};

    private final Bundles bundles;

    IcuMessages(Bundles bundles) {
        this.bundles = bundles;
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, @Nullable Object @Nullable [] values, @Nullable Locale locale) {
        if (code == null) return null;
        return bundles.text(code, locale == null ? Locale.ENGLISH : locale)
                .map(text -> text.with(values == null ? NOTHING : values))
                .orElse(null);
    }

    /// Nobody asks: [#getMessageInternal] answers first.
    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        return null;
    }
}
