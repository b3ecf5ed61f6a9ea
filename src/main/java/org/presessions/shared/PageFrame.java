package org.presessions.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What modules further down add to the frame of every page: they know the visitor's name and places, this module does
/// not.
public final class PageFrame {
    private PageFrame() {}

    /// A link in the second line of the header.
    ///
    /// @param order the smaller, the further to the start
    /// @param count how many things wait there; 0 says nothing
    public record Place(String labelKey, String path, int order, long count) {
        public Place(String labelKey, String path, int order) {
            this(labelKey, path, order, 0);
        }
    }

    /// An announcement over the page in one line that opens: what it says in full, buttons that post, links that lead
    /// on.
    ///
    /// @param textKey message key of the line
    /// @param openKey message key of the words that open it
    /// @param detailKey message key of what it says in full
    /// @param acts they bring no token, so that the page stays the same for all: who takes them asks whether the
    /// form is one of ours
    public record Band(String textKey, String openKey, String detailKey, List<Act> acts, List<Place> links) {}

    public record Act(String labelKey, String path) {}

    /// Offers places to those who may go there.
    public interface Places {
        List<Place> placesFor(Visitor visitor);
    }

    /// Knows persons by name.
    public interface Names {
        String nameOf(UUID personId);
    }

    /// Announces something over the page, such as sample data.
    public interface Bands {
        Optional<Band> bandFor(HttpServletRequest request);
    }
}
