// Draws the charts of the department's view from the tables beside them; without it the tables stand alone.
'use strict';
(() => {
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const text = cell => cell.firstElementChild && cell.querySelector('span') ? cell.querySelector('span').textContent.trim() : cell.textContent.trim();

  /** What the table says: one category a row, one series for each column that is marked. */
  const read = (table, until) => {
    const heads = [...table.querySelectorAll('thead th')];
    const columns = heads.flatMap((head, at) => head.hasAttribute('data-series') ? [at] : []);
    const rows = [...table.querySelectorAll('tbody tr')].filter(row => row.cells.length === heads.length).slice(0, until);
    return {
      categories: rows.map(row => text(row.cells[0])),
      series: columns.map(at => ({
        name: heads[at].textContent.trim(),
        values: rows.map(row => Number(row.cells[at].dataset.value)),
        lists: rows.map(row => row.cells[at].querySelector('a')?.getAttribute('href') ?? row.dataset.href)
      }))
    };
  };

  const options = (told, lying) => {
    const soft = colour('--soft');
    const names = {type: 'category', data: told.categories, inverse: lying,
      axisLabel: lying ? {color: soft, interval: 0, width: 190, overflow: 'break', fontSize: 11, lineHeight: 12} : {color: soft},
      axisLine: {lineStyle: {color: colour('--edge')}}, axisTick: {show: false}};
    const amounts = {type: 'value', minInterval: 1, axisLabel: {color: soft, formatter: n => n.toLocaleString('vi-VN')},
      splitLine: {lineStyle: {color: colour('--line')}}};
    return {
      animation: false,
      color: ['--c1', '--c2', '--c3'].map(colour),
      textStyle: {fontFamily: getComputedStyle(document.body).fontFamily},
      aria: {enabled: true, label: {enabled: false}, decal: {show: true}},
      grid: {left: lying ? 18 : 4, right: 12, top: 30, bottom: 4, containLabel: true},
      legend: {top: 0, left: 0, itemWidth: 18, itemHeight: 12, textStyle: {color: colour('--ink')}},
      tooltip: {trigger: 'axis', renderMode: 'richText', axisPointer: {type: 'shadow'}, confine: true,
        backgroundColor: colour('--paper'), borderColor: colour('--edge'), textStyle: {color: colour('--ink')},
        valueFormatter: n => n.toLocaleString('vi-VN')},
      xAxis: lying ? amounts : names,
      yAxis: lying ? names : amounts,
      series: told.series.map(one => ({type: 'bar', name: one.name, data: one.values, cursor: 'pointer', barMaxWidth: 22}))
    };
  };

  const draw = place => {
    const table = document.getElementById(place.dataset.chart);
    const told = table && read(table, Number(place.dataset.until) || undefined);
    if (!told || told.categories.length === 0) {
      return null;
    }
    place.append(document.createElement('div'));
    place.firstElementChild.style.height = '100%';
    const chart = echarts.init(place.firstElementChild);
    const show = () => chart.setOption(options(told, place.dataset.kind === 'bars'), true);
    chart.on('click', bar => {
      const list = told.series[bar.seriesIndex].lists[bar.dataIndex];
      if (list) {
        location.assign(list);
      }
    });
    show();
    return {chart, show};
  };

  const start = () => {
    if (typeof echarts === 'undefined') {
      return;
    }
    const charts = [...document.querySelectorAll('.chart')].map(draw).filter(Boolean);
    addEventListener('resize', () => charts.forEach(one => one.chart.resize()));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => charts.forEach(one => one.show()));
  };
  document.readyState === 'loading' ? addEventListener('DOMContentLoaded', start) : start();
})();
