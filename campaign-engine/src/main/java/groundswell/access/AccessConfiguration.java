package groundswell.access;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    LinkTokens linkTokens(JdbcClient db, Clock clock) {
        return new LinkTokens(new SecretKeys(db, clock).get("links"));
    }

    @Bean
    SealedSecrets sealedSecrets(JdbcClient db, Clock clock, @Value("${groundswell.secret:}") String secret) {
        return secret.isBlank()
                ? SealedSecrets.underKeyInDatabase(new SecretKeys(db, clock).get("seal"))
                : SealedSecrets.under(secret.strip());
    }

    @Bean
    AddressTokens addressTokens(LinkTokens tokens) {
        return new AddressTokens(tokens);
    }
}
