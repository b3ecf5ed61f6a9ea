package org.presessions.journey;

/// What applicants of the journeys type into the pages of the form that ask for much: name, value, name, value, …
final class FilledForm {
    private FilledForm() {}

    static String[] institution(String institution, String email) {
        return new String[] {
            "institution", institution,
            "kind", "national-cso",
            "foundingYear", "1998",
            "ecosocStatus", "no",
            "email", email
        };
    }

    static String[] speaker(String lastName, String email) {
        return new String[] {
            "speakerFirstName", "Sample",
            "speakerLastName", lastName,
            "speakerPosition", "Director",
            "speakerEmail", email,
            "gender", "unsaid",
            "languages", "en"
        };
    }
}
