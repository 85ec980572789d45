## Что предлагается

opportunity-kind-grant = Грант
opportunity-kind-emergency-grant = Экстренный грант
opportunity-kind-fellowship = Стипендия
opportunity-kind-training = Обучение

## Обмен опытом

expertise-field-legal = Право
expertise-field-digital-security = Цифровая безопасность
expertise-field-physical-safety = Физическая безопасность
expertise-field-journalism = Журналистика
expertise-field-documentation = Документирование
expertise-field-fundraising = Поиск средств
expertise-field-management = Управление
expertise-field-advocacy = Общественные кампании
expertise-field-technology = Технологии
expertise-field-translation = Перевод
expertise-field-wellbeing = Психологическая поддержка

## Ошибки

error-key-outdated = После того как вы открыли страницу, программа поддержки сменила ключ, поэтому ничего не принято. Сохраните копию текста, перезагрузите страницу и отправьте его ещё раз.

list-comma = ,
