package org.presessions.shared.words;

import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
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

    @Bean
    @ConditionalOnMissingBean
    Languages languages() {
        return Languages.OFFERED;
    }

    /// The words of any language: `words.in(locale)`.
    @Bean
    Words words(MessageSource messageSource) {
        return new Words(messageSource, Locale.ENGLISH);
    }
}
