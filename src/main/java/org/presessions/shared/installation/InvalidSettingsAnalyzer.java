package org.presessions.shared.installation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Lets what was found only while starting be said in its sentences too, and not as a stack trace.
final class InvalidSettingsAnalyzer extends AbstractFailureAnalyzer<Settings.InvalidSettings> {
    @Override
    protected FailureAnalysis analyze(Throwable failed, Settings.InvalidSettings cause) {
        return new FailureAnalysis("Pre-sessions cannot start:\n" + cause.getMessage(), null, failed);
    }
}
