package org.presessions.applications;

import java.util.Optional;

/// What a module further down offers on the page of an application that was handed in.
///
/// @param text message key of the link
public record ReceiptLink(String text, String path) {

    /// Modules that know of such.
    public interface Source {
        Optional<ReceiptLink> of(Application application);
    }
}
