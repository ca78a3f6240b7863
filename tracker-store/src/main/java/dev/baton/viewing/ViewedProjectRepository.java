package dev.baton.viewing;

interface ViewedProjectRepository extends ViewedRepository<ViewedProjectEntity> {}
