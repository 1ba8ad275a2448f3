package groundswell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Log in, log out, and who am I. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private final AuthenticationManager authentication;
    private final SecurityContextRepository contexts;

    SessionController(AuthenticationManager authentication, SecurityContextRepository contexts) {
        this.authentication = authentication;
        this.contexts = contexts;
    }

    record Login(
            @NotBlank @Size(max = 200) String username,
            @NotBlank @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "Login[username=" + username + "]";
        }
    }

    record Me(String username, String role) {}

    @GetMapping
    @PreAuthorize("permitAll()")
    ResponseEntity<?> who(HttpServletRequest request, @org.jspecify.annotations.Nullable Authentication me) {
        // Reading it makes the filter send the cookie.
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        if (me == null || !me.isAuthenticated()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .body(ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, "You are not logged in."));
        }
        return ResponseEntity.ok(me(me));
    }

    @PostMapping
    @PreAuthorize("permitAll()")
    Me logIn(@Valid @RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
        var me = authentication.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(login.username(), login.password()));
        if (request.getSession(false) != null) {
            // A session id that somebody else may have chosen must not become ours.
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(me);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return me(me);
    }

    @DeleteMapping
    @PreAuthorize("permitAll()")
    ResponseEntity<Void> logOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ProblemDetail refused(AuthenticationException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, "User name and password do not match.");
    }

    private static Me me(Authentication me) {
        var role = me.getAuthorities().stream()
                .map(it -> String.valueOf(it.getAuthority()))
                .filter(it -> it.startsWith("ROLE_"))
                .map(it -> it.substring("ROLE_".length()))
                .findFirst()
                .orElse("");
        return new Me(me.getName(), role);
    }
}
