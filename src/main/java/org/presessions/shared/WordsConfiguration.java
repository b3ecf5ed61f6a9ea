package org.presessions.shared;

import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Finds every module's bundle. Apostrophes are typographic (’), so that no text needs the quoting of message formats.
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {
    @Bean
    MessageSource messageSource() throws IOException {
        return new IcuMessages(Bundles.read());
    }

    /// The words of any language: `words.in(locale)`.
    @Bean
    Words words(MessageSource messageSource) {
        return new Words(messageSource, Locale.ENGLISH);
    }
}
