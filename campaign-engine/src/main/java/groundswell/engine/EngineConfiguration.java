package groundswell.engine;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine wired by hand: its starter is for another line of Spring Boot. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    ProcessEngineFactoryBean processEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ObjectProvider<FlywayMigrationInitializer> afterMigration,
            ObjectProvider<WaveSteps> steps,
            ObjectProvider<WorkSteps> work,
            EngineSettings settings) {
        afterMigration.ifAvailable(it -> {});
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_FALSE);
        configuration.setIdGenerator(new StrongUuidGenerator());
        // Waves are few, but the history of each of their steps would be written beside our own (wave_step).
        configuration.setHistory(ProcessEngineConfigurationImpl.HISTORY_NONE);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setBeans(new StepCalls(steps, work).beans());
        // The engine adds to the lists it is given.
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new OnlyOurHandlers())));
        configuration.setJobExecutor(jobExecutor(settings));
        // Started by EngineLifecycle when everything else is there.
        configuration.setJobExecutorActivate(false);
        configuration.setFailedJobRetryTimeCycle("PT5S,PT30S,PT2M");
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    private static DefaultJobExecutor jobExecutor(EngineSettings settings) {
        var executor = new DefaultJobExecutor();
        executor.setCorePoolSize(settings.threads());
        executor.setMaxPoolSize(settings.threads());
        executor.setMaxJobsPerAcquisition(settings.threads());
        executor.setWaitTimeInMillis(100);
        executor.setMaxWait(500);
        executor.setBackoffTimeInMillis(25);
        executor.setMaxBackoff(400);
        return executor;
    }
}
