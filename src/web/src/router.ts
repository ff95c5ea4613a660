import { createRouter, createWebHistory } from 'vue-router';

/** The addresses of the page. Each view is loaded when first opened: the chart of the overview alone weighs more than all others. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'home', component: () => import('./views/home/HomeView.vue') },
    { path: '/notices/:id', name: 'notice', props: true, component: () => import('./views/notice/NoticeView.vue') },
    { path: '/compare', name: 'compare', component: () => import('./views/compare/CompareView.vue') },
    { path: '/series', name: 'series-list', component: () => import('./views/series/SeriesListView.vue') },
    { path: '/series/:id', name: 'series', props: true, component: () => import('./views/series/SeriesView.vue') },
    { path: '/search', name: 'search', component: () => import('./views/search/SearchView.vue') },
    { path: '/overview', name: 'overview', component: () => import('./views/overview/OverviewView.vue') },
    { path: '/imports/:id', name: 'import', props: true, component: () => import('./views/import/ImportView.vue') },
    { path: '/:rest(.*)*', name: 'nowhere', component: () => import('./views/NowhereView.vue') },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});
