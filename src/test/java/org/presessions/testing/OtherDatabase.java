package org.presessions.testing;

import java.util.Optional;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Lets the server under test use a PostgreSQL of others, where `bin/test` names one.
public final class OtherDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Optional.ofNullable(System.getProperty("presessions.test-database"))
                .ifPresent(url -> TestPropertyValues.of(
                                "presessions.database-url=" + url,
                                "presessions.database-user=presessions",
                                "presessions.database-password=presessions")
                        .applyTo(context));
    }
}
