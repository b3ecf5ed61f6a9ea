package org.presessions.people;

/// Somebody typed an address to sign in. Whose it is, if anybody's, is looked up later: the answer takes as long for an
/// address that is known as for one that is not.
///
/// @param path where to go once signed in
record SignInAsked(String email, String path) {}
