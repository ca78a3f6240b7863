package dev.baton.project;

import org.springframework.data.jpa.repository.JpaRepository;

interface StatusNumberRepository extends JpaRepository<StatusNumberEntity, Long> {}
