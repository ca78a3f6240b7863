package dev.baton.web.api;

import java.util.List;

/** The body of every answer that is an error; clients refuse any other key. */
record ErrorsJson(List<Entry> errors) {

    /** @param code one of {@link Refusal}'s */
    record Entry(String message, int code, String moreInfo) {}

    static ErrorsJson of(int code, List<String> sentences) {
        return new ErrorsJson(sentences.stream()
                .map(sentence -> new Entry(sentence, code, ""))
                .toList());
    }
}
