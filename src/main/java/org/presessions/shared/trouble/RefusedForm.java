package org.presessions.shared.trouble;

import java.util.List;
import org.presessions.shared.typed.Typed;

/// What a page of an error says of the form that was refused.
///
/// @param why code of the reason where it is not that of the status: `signed-out`, `elsewhere` or `fresh`; else empty
/// @param page where the form stands
/// @param kept whether it waits in this browser for its writer
/// @param again whether it may be sent once more as it is
public record RefusedForm(Typed typed, String why, String page, boolean kept, boolean again) {
    public List<String> texts() {
        return typed.texts();
    }

    public boolean asksToSignIn() {
        return why.equals("signed-out") || why.equals("elsewhere");
    }
}
