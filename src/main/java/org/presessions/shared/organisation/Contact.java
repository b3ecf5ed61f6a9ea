package org.presessions.shared.organisation;

/// How an organisation is reached; each is empty where it does not say.
///
/// @param postalAddress of several lines
public record Contact(String email, String telephone, String postalAddress) {
    public static final Contact NONE = new Contact("", "", "");

    public boolean isEmpty() {
        return equals(NONE);
    }
}
