dates-forecast = Forecast; may move by a day
dates-holiday = Official holiday
dates-calendar-solar = Solar
dates-calendar-lunar = Lunar
dates-calendar-gregorian = Gregorian
