package org.presessions.shared.installation;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// What only turns out during the start, and is for a person to settle, is told like any other mistake in the settings:
/// by sentences, and not by a stack trace.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class InvalidSettingsReporter implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        var told = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(Settings.InvalidSettings.class::isInstance)
                .map(Settings.InvalidSettings.class::cast)
                .findFirst();
        told.ifPresent(Settings.InvalidSettings::print);
        return told.isPresent();
    }
}
