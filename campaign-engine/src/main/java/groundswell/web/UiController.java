package groundswell.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the admin UI; its router knows the addresses below /ui, so all of them answer with the same page. */
@Controller
class UiController implements WebMvcConfigurer {

    private static final Duration FOREVER = Duration.ofDays(365);

    @GetMapping("/")
    @PreAuthorize("permitAll()")
    String front() {
        return "redirect:/ui/";
    }

    @GetMapping({
        "/ui",
        "/ui/",
        "/ui/{page:[^.]*}",
        "/ui/{area:(?!assets)[^.]*}/{page:[^.]*}",
        "/ui/{area:(?!assets)[^.]*}/{id:[^.]*}/{page:[^.]*}"
    })
    @PreAuthorize("permitAll()")
    String page() {
        return "forward:/ui/index.html";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/ui/assets/**")
                .addResourceLocations("classpath:/META-INF/resources/ui/assets/")
                .setCacheControl(CacheControl.maxAge(FOREVER).immutable());
        registry.addResourceHandler("/ui/**")
                .addResourceLocations("classpath:/META-INF/resources/ui/")
                .setCacheControl(CacheControl.noCache());
    }
}
