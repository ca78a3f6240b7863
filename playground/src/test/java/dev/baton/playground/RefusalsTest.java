package dev.baton.playground;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.baton.playground.world.Chat;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class RefusalsTest {

    private final MockMvc page = MockMvcBuilders.standaloneSetup(new Asked())
            .setControllerAdvice(new Refusals())
            .build();

    @NullMarked
    @RestController
    @AskedByPage
    static class Asked {

        record Said(String text, Chat chat, @Nullable String thread) {}

        @PostMapping("/say")
        String say(@RequestBody Said said) {
            if (said.text().isBlank()) {
                throw new NotPossibleException(Obstacle.NO_PERSON, "ito");
            }
            return said.text();
        }

        @GetMapping("/number/{number}")
        String number(@PathVariable long number, @RequestParam String language) {
            return number + language;
        }
    }

    @Test
    void whatMayBeMissingMay() throws Exception {
        page.perform(said("{\"text\":\"hi\",\"chat\":\"slack\"}"))
                .andExpect(status().isOk())
                .andExpect(content().string("hi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "null",
                "{}",
                "{\"text\":null,\"chat\":\"slack\"}",
                "{\"text\":\"hi\"}",
                "{\"text\":\"hi\",\"chat\":\"irc\"}",
                "{\"text\":{},\"chat\":\"slack\"}"
            })
    void whatIsNotWhatThePageSendsIsRefusedWithASentence(String body) throws Exception {
        page.perform(said(body).locale(Locale.JAPAN))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.message").value("画面とサーバーの内容が一致していません。ページを再読み込みしてください。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/number/x?language=en", "/number/1"})
    void soAreAddresses(String address) throws Exception {
        page.perform(get(address))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.message").isNotEmpty());
    }

    @Test
    void whatCannotBeDoneIsSaidInTheReadersLanguage() throws Exception {
        var nobody = "{\"text\":\" \",\"chat\":\"teams\"}";
        page.perform(said(nobody).locale(Locale.UK))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.message").value("Nobody in this chat is called “ito”."));
        page.perform(said(nobody).locale(Locale.JAPAN))
                .andExpect(jsonPath("$.message").value("「ito」という人は、このチャットにはいません。"));
    }

    private static MockHttpServletRequestBuilder said(String body) {
        return post("/say").contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
