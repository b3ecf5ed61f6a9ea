package org.presessions.applications.desk;

import java.util.Optional;
import org.presessions.applications.Application;
import org.presessions.shared.Visitor;

/// What a visitor may do with an application from its page, in a module further down.
///
/// @param words key of its words
/// @param path where it is done
public record ApplicationAct(String words, String path) {
    /// Modules that know of one.
    public interface Source {
        Optional<ApplicationAct> of(Application application, Visitor visitor);
    }
}
