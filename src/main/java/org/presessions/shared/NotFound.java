package org.presessions.shared;

/// Not there, or not for this visitor: the two are one, so that nobody can count or guess what is not public.
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }
}
