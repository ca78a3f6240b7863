package dev.baton.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller's argument that is made of the request's parameters, from the query and from a form alike. It is a record, and a
 * component is a parameter of the same name:
 *
 * <pre>{@code
 * record Changes(
 *         String name,                      // must be there; may be empty
 *         @Nullable Integer count,          // may be missing
 *         Change<LocalDate> startDate,      // missing, empty (which clears) or a value
 *         List<Long> categoryId,            // categoryId[]=1&categoryId[]=2; empty when there is none
 *         Change<List<Long>> versionId,     // missing, empty or some
 *         OffsetPaging paging) {}           // a record within adds its own components
 * }</pre>
 *
 * <p>A value is a {@code String}, {@code Integer}, {@code Long}, {@code Double}, {@code Boolean} (or their primitives),
 * {@code LocalDate}, an enum's constant in lower case, or of any type with a static {@code of(String)}, {@code of(long)} or
 * {@code of(int)}, which refuses with an {@code IllegalArgumentException}. What does not fit is answered with 400 and a sentence
 * for each parameter that is wrong. Parameters that no component names are ignored, {@code customField_…} among them.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Parameters {}
