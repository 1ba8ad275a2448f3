package groundswell.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    @ConditionalOnExpression("'${spring.datasource.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(PlatformSettings settings) {
        return new EmbeddedDatabase(settings.dataDir());
    }

    @Bean
    @ConditionalOnMissingBean(java.time.Clock.class)
    PlatformClock clock() {
        return new PlatformClock();
    }
}
