package groundswell.web;

import groundswell.access.Access;
import groundswell.access.Role;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Deny by default. Browsers come with a session and a CSRF token; machines with HTTP Basic, statelessly; customers use
 * the public pages, whose links carry their own proof.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] PUBLIC_PAGES = {
        "/u/**", "/p/**", "/s/**", "/f/**", "/v/**", "/c/**", "/t/**", "/hooks/**"
    };

    private static final String CSP =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " font-src 'self' data:; connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'self'";

    @Bean
    static RoleHierarchy roles() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(Role.ADMIN.name())
                .implies(Role.MARKETER.name(), Role.SALES.name())
                .build();
    }

    @Bean
    UserDetailsService users(Access access) {
        return username -> access.user(username)
                .map(it -> User.withUsername(it.username())
                        .password(it.passwordHash())
                        .roles(it.role().name())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }

    @Bean
    AuthenticationManager authenticationManager(UserDetailsService users, PasswordEncoder passwords) {
        var provider = new DaoAuthenticationProvider(users);
        provider.setPasswordEncoder(passwords);
        return new ProviderManager(provider);
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /**
     * Customers: no login, no cookie, no CSRF token (RFC 8058 posts without any); each link proves itself. So does each
     * call of a provider.
     */
    @Bean
    @Order(1)
    SecurityFilterChain publicPages(HttpSecurity http) throws Exception {
        return http.securityMatcher(PUBLIC_PAGES)
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .csrf(it -> it.disable())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(it -> it.contentSecurityPolicy(
                                csp -> csp.policyDirectives(
                                        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** Machines: HTTP Basic with each request; without a session there is nothing to forge. */
    @Bean
    @Order(2)
    SecurityFilterChain machines(HttpSecurity http, AuthenticationManager manager) throws Exception {
        return http.securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                .authenticationManager(manager)
                .authorizeHttpRequests(it -> it.requestMatchers("/api/**", "/v3/api-docs/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .httpBasic(it -> {})
                .csrf(it -> it.disable())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(it -> it.contentSecurityPolicy(csp -> csp.policyDirectives(CSP)))
                .build();
    }

    /** Browsers. */
    @Bean
    @Order(3)
    SecurityFilterChain browsers(HttpSecurity http, SecurityContextRepository contexts) throws Exception {
        return http.authorizeHttpRequests(
                        it -> it.requestMatchers("/api/session", "/", "/ui", "/ui/**", "/error", "/favicon.ico")
                                .permitAll()
                                .requestMatchers("/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/api/**", "/v3/api-docs/**")
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .csrf(it -> it.spa())
                .securityContext(it -> it.securityContextRepository(contexts))
                .exceptionHandling(it -> it.authenticationEntryPoint((request, response, problem) ->
                                Problems.write(response, HttpStatus.UNAUTHORIZED, "You are not logged in."))
                        .accessDeniedHandler((request, response, problem) -> Problems.write(
                                response,
                                HttpStatus.FORBIDDEN,
                                "You may not do this, or the page is too old: reload it.")))
                .headers(it -> it.contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .logout(it -> it.disable())
                .requestCache(it -> it.disable())
                .build();
    }

    /** A problem (RFC 9457) from a filter, where no controller can write it. */
    static final class Problems {
        private Problems() {}

        static void write(HttpServletResponse response, HttpStatus status, String detail) throws java.io.IOException {
            response.setStatus(status.value());
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("{\"type\":\"about:blank\",\"title\":\"" + status.getReasonPhrase() + "\",\"status\":"
                            + status.value() + ",\"detail\":\"" + detail + "\"}");
        }
    }
}
