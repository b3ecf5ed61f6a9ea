package org.presessions.statements.proposals;

import org.presessions.shared.Coded;

/// What could make a suggested recommendation better. The words are `statements.advice.<code>`.
public enum Advice implements Coded {
    /// it does not begin with what is to be done
    VERB_FIRST,
    /// nothing in it is a verb by which recommendations ask
    NO_VERB,
    /// more than one thing is asked: a State can then accept it in part
    ONE_ASK,
    /// it does not say who should act
    WHOM,
    /// it does not say until when
    WHEN,
    /// it asks for more of the same, or for thoughts
    STRONGER,
    /// nobody has written down how recommendations ask in its language
    UNREAD
}
