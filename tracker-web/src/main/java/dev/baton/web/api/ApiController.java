package dev.baton.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A part of the API: its methods' paths go on from {@code /api/v2}, and what they return is written as the contract wants. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RestController
@RequestMapping(path = ApiController.PATH, produces = ApiJson.TYPE)
@interface ApiController {

    /** Where the API begins. */
    String PATH = "/api/v2";
}
