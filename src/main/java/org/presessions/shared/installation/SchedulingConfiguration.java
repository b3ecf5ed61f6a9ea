package org.presessions.shared.installation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// Jobs run in the server. A command of `bin/presessions` does its one thing and ends.
///
/// There are more threads than jobs: one that waits, for a network, a disk or a lock, keeps no other from its time.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class SchedulingConfiguration {
    static final int JOBS_AT_MOST = 36;

    @Bean
    static ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(JOBS_AT_MOST);
        scheduler.setThreadNamePrefix("job-");
        scheduler.setDaemon(true);
        scheduler.setErrorHandler(Jobs::failed);
        return scheduler;
    }
}
