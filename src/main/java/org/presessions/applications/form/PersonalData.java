package org.presessions.applications.form;

import org.presessions.shared.Coded;

/// What an answer tells of a person. Whatever tells something of a speaker who is not to be named is withheld from
/// staff as well.
public enum PersonalData implements Coded {
    NONE,
    /// It tells who somebody is, or how to reach them.
    PERSON,
    /// Health, belief, origin and the like; danger.
    SENSITIVE
}
